/** Loads of the program's published measures and benchmarks. */
package org.qppportal.persistence.catalogue;
