/**
 * APM entities and payment models: their pages, what an ACO shares, and how program staff keep and
 * determine them.
 */
package org.qppportal.web.apm;
