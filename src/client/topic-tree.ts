/** On a phone the taxonomy lies over the page: it closes when the focus leaves it for what it covers. */
const tree = document.getElementById('topic-tree');

tree?.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Element && !tree.contains(relatedTarget) && tree.matches(':popover-open')) tree.hidePopover();
});
