/**
 * The rules of targeted reviews (42 CFR 414.1385): pure functions of what is known and of the time.
 */
package org.qppportal.core.review.rule;
