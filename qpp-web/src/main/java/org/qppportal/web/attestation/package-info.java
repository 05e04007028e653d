/** The attestation form. */
package org.qppportal.web.attestation;
