/**
 * How the final score changes what Medicare pays, and the two factors that keep a nation's changes
 * within the law (42 CFR 414.1405). Pure functions, exact to the last digit until the one rounding
 * that the program prints.
 */
package org.qppportal.core.payment;
