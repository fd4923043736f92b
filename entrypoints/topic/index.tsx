import { mount } from '../surface/mount.tsx';
import { TopicPage } from './TopicPage.tsx';
import './style.css';

mount(<TopicPage />);
