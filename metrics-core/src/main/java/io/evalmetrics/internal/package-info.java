/** Numeric kernels and checks that two modules need; not part of the public API. */
package io.evalmetrics.internal;
