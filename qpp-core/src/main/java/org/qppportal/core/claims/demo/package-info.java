/** Made-up claim lines for the demonstration. */
package org.qppportal.core.claims.demo;
