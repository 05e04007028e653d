/**
 * What if: the final score, the payment adjustment and the dollars that somebody's assumptions come
 * to, by the same rules that score real data, beside what the other track pays.
 */
package org.qppportal.core.estimate;
