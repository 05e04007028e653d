/**
 * Every number that changes by performance year, typed, each with its citation, read from one file
 * per year.
 */
package org.qppportal.core.policy;
