/**
 * Tables (CSV) of many clinicians or practices: their columns, how they are read, and the job that
 * stores them clinician by clinician.
 */
package org.qppportal.core.batch;
