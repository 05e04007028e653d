/** The APM entities of the demonstration. */
package org.qppportal.core.apm.demo;
