import type { Translate } from '../../../components/translate.ts';

/** Why an archive gave nothing, in a sentence. */
export function faultWords(t: Translate, fault: string): string {
  switch (fault) {
    case 'refused':
      return t('archiveFaultRefused');
    case 'unreachable':
      return t('archiveFaultUnreachable');
    case 'slow':
      return t('archiveFaultSlow');
    case 'busy':
      return t('archiveFaultBusy');
    case 'missing':
      return t('archiveFaultMissing');
    case 'damaged':
    case 'too-large':
      return t('archiveFaultDamaged');
    case 'too-much':
      return t('archiveFaultTooMuch');
    case 'newer':
      return t('archiveFaultNewer');
    default:
      return t('archiveFaultFailed');
  }
}
