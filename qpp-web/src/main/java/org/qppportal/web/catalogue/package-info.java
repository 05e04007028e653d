/** Exploring the program's measures and benchmarks. */
package org.qppportal.web.catalogue;
