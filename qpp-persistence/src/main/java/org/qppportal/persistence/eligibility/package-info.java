/** Runs that determine who is in the program in a year, with what they found. */
package org.qppportal.persistence.eligibility;
