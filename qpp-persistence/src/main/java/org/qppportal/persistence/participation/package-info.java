/** Practices, clinicians and their participation by performance year. */
package org.qppportal.persistence.participation;
