/** The program's published measures and benchmarks by year: reading, keeping and finding them. */
package org.qppportal.core.catalogue;
