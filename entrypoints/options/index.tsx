import { mount } from '../surface/mount.tsx';
import { Options } from './Options.tsx';
import './style.css';

mount(<Options />);
