/** Final scores and payment adjustments of a closed year, for the practice they are of. */
package org.qppportal.web.result;
