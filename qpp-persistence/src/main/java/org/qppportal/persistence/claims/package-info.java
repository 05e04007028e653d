/** What we remember of claims-based quality: the loads of claim lines and what they gave. */
package org.qppportal.persistence.claims;
