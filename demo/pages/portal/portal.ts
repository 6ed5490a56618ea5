/** All that the portal page does itself: it loads the elements. */
import '../../../src/define.js';
