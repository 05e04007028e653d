/** Samples, requests for evidence, and the evidence itself, as they are stored. */
package org.qppportal.persistence.dataaudit;
