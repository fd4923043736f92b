import { Component, type ComponentChildren } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';

interface ErrorBoundaryProps {
  children: ComponentChildren;
}

/** Shows what stands in it; when that fails, says so in its place, with a way to try again, and the rest stands. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failure onRetry={() => this.setState({ failed: false })} />;
  }
}

function Failure({ onRetry }: { onRetry(): void }) {
  const { t } = useTexts();
  return <Notice onRetry={onRetry}>{t('partFailed')}</Notice>;
}
