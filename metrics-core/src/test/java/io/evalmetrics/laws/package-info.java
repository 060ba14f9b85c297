/** Laws that hold for every statistic and every metric, as base tests shared by all modules. */
package io.evalmetrics.laws;
