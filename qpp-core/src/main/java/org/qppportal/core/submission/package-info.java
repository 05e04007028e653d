/**
 * What was submitted: the canonical model, the readers into it, the one validator, and the service
 * that stores it.
 */
package org.qppportal.core.submission;
