import { mount } from '../surface/mount.tsx';
import { ArchivesPage } from './ArchivesPage.tsx';
import './style.css';

mount(<ArchivesPage />);
