/**
 * The public estimator. Everything entered is in the address, so that every estimate is a link, and
 * nothing is kept.
 */
package org.qppportal.web.estimate;
