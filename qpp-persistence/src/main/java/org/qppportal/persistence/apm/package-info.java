/** The register of APM entities with their lists, and the determinations of QPs. */
package org.qppportal.persistence.apm;
