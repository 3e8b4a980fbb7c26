/** Shows its note when the last review of the list is too old on the reader's day. */
import { isReviewOld } from '../domain/review-age.ts';

class ReviewNotice extends HTMLElement {
  connectedCallback(): void {
    const { reviewed, days } = this.dataset;
    const note = this.querySelector<HTMLElement>('.note');
    if (reviewed && days && note) note.hidden = !isReviewOld(reviewed, Date.now(), Number(days));
  }
}

customElements.define('review-notice', ReviewNotice);
