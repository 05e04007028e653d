/**
 * Claims-based quality: quality data codes on Part B claim lines, turned into the performance of
 * measures by the rules that the program publishes with the measures of each year.
 */
package org.qppportal.core.claims;
