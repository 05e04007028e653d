/** The append-only record of who did what. */
package org.qppportal.persistence.audit;
