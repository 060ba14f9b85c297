/**
 * The runner of the golden cases, shared by all modules: JSON files of inputs and of the numbers that reference
 * implementations gave.
 */
package io.evalmetrics.golden;
