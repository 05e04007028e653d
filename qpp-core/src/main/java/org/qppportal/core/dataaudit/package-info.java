/**
 * Data validation and audit: the program draws a sample of whose data it looks at, asks practices
 * for evidence by tickets of the service desk, and decides. Evidence is only ever added. Rules are
 * in {@code core.dataaudit.rule}.
 */
package org.qppportal.core.dataaudit;
