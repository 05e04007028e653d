/**
 * A made-up nation, to measure the national close by: as many practices and clinicians as Medicare
 * has, who report as real ones do. It is made as it is read, so that it takes no memory, and the
 * same seed makes the same nation.
 */
package org.qppportal.core.close.nation;
