/**
 * The claims warehouse: hundreds of millions of lines that are seldom written and always scanned,
 * as Parquet files behind JDBC. DuckDB reads them in process by default, a Trino server the same
 * files with the same SQL when they outgrow one machine.
 *
 * <p>Two rules keep the engines alike. Money is whole cents and every identifier a whole number, so
 * that sums are exact and comparisons cheap; and what is a ratio is left to the rules, since the
 * engines divide and round differently.
 */
package org.qppportal.core.warehouse;
