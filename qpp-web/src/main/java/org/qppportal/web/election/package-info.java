/** Opting in to the program and reporting voluntarily. */
package org.qppportal.web.election;
