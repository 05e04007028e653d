/** Determining who is in the program: pages for program staff. */
package org.qppportal.web.eligibility;
