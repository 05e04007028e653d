/**
 * Determining who is in the program in a year, for everybody at once, and telling what was
 * determined. The rules are those of {@link org.qppportal.core.participation}; here they are put to
 * the volumes of the claims warehouse, and the figures are stored with the reason.
 */
package org.qppportal.core.eligibility;
