/**
 * Value types of the program's vocabulary, shared by every layer: identifiers that check themselves
 * and mask themselves when printed, and the closed lists the published data uses.
 */
package org.qppportal.persistence.type;
