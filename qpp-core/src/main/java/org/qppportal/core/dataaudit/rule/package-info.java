/**
 * The rules of data validation and audit (42 CFR 414.1390, 414.1400): whose data is looked at, what
 * is asked and until when, and what follows from what was found. Pure.
 */
package org.qppportal.core.dataaudit.rule;
