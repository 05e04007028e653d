/**
 * Opting in to the program and reporting voluntarily (42 CFR 414.1310(b)): who may choose, what was
 * chosen, and until when. {@link org.qppportal.core.participation.election.ElectionRules} is pure.
 */
package org.qppportal.core.participation.election;
