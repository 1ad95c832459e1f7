/** The sheets of the comparison in a lesson, each after those that it stands on. */
import './scorer-styles.ts';
import '../awake-styles.ts';
import '../panel-styles.ts';
