/** Looking up how a clinician takes part in the program. */
package org.qppportal.web.participation;
