/** What the application does once when it starts. */
package org.qppportal.core.startup;
