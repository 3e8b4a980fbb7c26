/** OpenSearch description (https://github.com/dewitt/opensearch), with which a browser adds the site to its search engines. */
import { element, xmlFile } from './xml.ts';

export const openSearchMediaType = 'application/opensearchdescription+xml; charset=utf-8';

export interface SearchDescription {
  /** At most 16 characters. */
  readonly shortName: string;
  readonly description: string;
  /** Address of the results, with `{searchTerms}` where the words go; absolute, as are the others. */
  readonly template: string;
  readonly self: string;
  /** An SVG picture. */
  readonly icon: string;
}

export function openSearchDescription({ shortName, description, template, self, icon }: SearchDescription): string {
  return xmlFile(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, shortName),
      element('Description', {}, description),
      element('InputEncoding', {}, 'UTF-8'),
      element('Image', { type: 'image/svg+xml' }, icon),
      element('Url', { type: 'text/html', template }),
      element('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: self }),
    ),
  );
}
