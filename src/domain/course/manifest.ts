import { escaped } from '../markup/escapes.ts';
import type { Version } from './report.ts';

/**
 * `imsmanifest.xml`: what a package holds and where it begins. One item for the whole course, in
 * the binding of IMS Content Packaging 1.1.2 with ADL's words for SCORM 1.2, or of 1.1.4 with
 * those for SCORM 2004 4th edition (Content Aggregation Model, 3.4).
 */

export interface Package {
  /** Of the manifest, the same in each edition: systems know a course by it. An XML name. */
  readonly id: string;
  readonly title: string;
  /** Paths of all files, the first page among them. */
  readonly files: readonly string[];
  /** The page that the system opens. */
  readonly start: string;
}

const BINDINGS = {
  '1.2': {
    spaces:
      'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    schemaVersion: '1.2',
    type: 'adlcp:scormtype',
    sequencing: '',
  },
  '2004': {
    spaces:
      'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
    schemaVersion: '2004 4th Edition',
    type: 'adlcp:scormType',
    // Without it a system may call a course completed because somebody opened and closed it.
    sequencing:
      '<imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>',
  },
} as const;

export function manifestOf(version: Version, { id, title, files, start }: Package): string {
  const { spaces, schemaVersion, type, sequencing } = BINDINGS[version];
  const name = `<title>${escaped(title)}</title>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.0" ${spaces}>
<metadata><schema>ADL SCORM</schema><schemaversion>${schemaVersion}</schemaversion></metadata>
<organizations default="course"><organization identifier="course">${name}
<item identifier="lessons" identifierref="pages" isvisible="true">${name}${sequencing}</item>
</organization></organizations>
<resources><resource identifier="pages" type="webcontent" ${type}="sco" href="${escaped(start)}">
${files.map((file) => `<file href="${escaped(file)}"/>`).join('\n')}
</resource></resources>
</manifest>
`;
}
