import { mount } from '../surface/mount.tsx';
import { Panel } from './Panel.tsx';
import './style.css';

mount(<Panel />);
