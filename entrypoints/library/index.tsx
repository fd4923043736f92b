import { mount } from '../surface/mount.tsx';
import { LibraryPage } from './LibraryPage.tsx';
import './style.css';

mount(<LibraryPage />);
