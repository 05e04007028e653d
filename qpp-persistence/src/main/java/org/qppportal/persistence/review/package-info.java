/** Targeted reviews of final scores, what they correct, and the results that follow. */
package org.qppportal.persistence.review;
