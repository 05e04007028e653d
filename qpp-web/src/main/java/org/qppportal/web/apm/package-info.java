/** Public pages about alternative payment models: which are advanced, what an ACO shares. */
package org.qppportal.web.apm;
