const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#x27;': "'" };

/** Nodes of an excerpt: text as text and `<mark>` as elements, so that no other markup of an index can reach the page. */
export function markedText(excerpt: string): (Text | HTMLElement)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const marked = part.startsWith('<mark>') && part.endsWith('</mark>');
    const text = (marked ? part.slice('<mark>'.length, -'</mark>'.length) : part).replace(
      /&[#\w]+;/g,
      (entity) => entities[entity] ?? entity,
    );
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
