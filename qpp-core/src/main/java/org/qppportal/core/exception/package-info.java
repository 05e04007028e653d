/** Applications for exceptions: applying, deciding, and what follows. */
package org.qppportal.core.exception;
