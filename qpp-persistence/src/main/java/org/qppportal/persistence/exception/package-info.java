/** Applications for exceptions, as they are stored. */
package org.qppportal.persistence.exception;
